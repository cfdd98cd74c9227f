/** Sending personal data to an API: only what may be sent, and only of those who consent. */
@NullMarked
package dev.tributary.application.activity.externalapi.personal;

import org.jspecify.annotations.NullMarked;
