/**
 * What is delivered and how: channel, texts, recipients, and what a delivery writes to the journal.
 */
@NullMarked
package dev.tributary.application.message.delivery.plan;

import org.jspecify.annotations.NullMarked;
