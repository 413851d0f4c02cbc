package com.genius365.webhook;

import com.genius365.common.Secret;

/** A new webhook. @param secret what its messages are signed with, to be shown this once */
public record WebhookCreated(WebhookId id, Secret secret) {}
