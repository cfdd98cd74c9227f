package dev.tributary.adapters.out.notification;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How notifications are written and sent.
 *
 * @param sender of mails; without one no mail leaves
 * @param language of their texts
 * @param publicUrl where readers reach this installation; empty for no links
 * @param timeout of a request, from resolving the name to the last byte
 */
public record SenderConfig(
    Optional<String> sender, Locale language, Optional<URI> publicUrl, Duration timeout) {}
