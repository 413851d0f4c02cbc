package com.genius365.webhook;

/** How far a message is. */
public enum DeliveryState {
    /** It is to be sent, for the first time or again. */
    WAITING,
    DELIVERED,
    /** It is not sent any more unless somebody asks for it. */
    FAILED
}
