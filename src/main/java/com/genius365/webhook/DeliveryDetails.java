package com.genius365.webhook;

/**
 * A message with what was sent and answered.
 *
 * @param messageId as whoever gets it knows it
 * @param answer shortened; empty: none
 */
public record DeliveryDetails(DeliverySummary summary, String messageId, String body, String answer) {

    @Override
    public String toString() {
        return "DeliveryDetails[" + summary.id() + "]";
    }
}
