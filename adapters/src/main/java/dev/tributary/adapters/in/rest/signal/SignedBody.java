package dev.tributary.adapters.in.rest.signal;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.application.signal.signed.SignedSignalConfig;
import dev.tributary.domain.problem.TooLarge;
import dev.tributary.domain.signal.SignedSignalErrorCode;
import dev.tributary.domain.webhook.WebhookSignature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the body of a signed signal: as bytes first, of which the signature is. */
@ApplicationScoped
public class SignedBody {
  /**
   * Without the full stop that ends it in what is signed: else a part of a body could pass as one.
   */
  private static final Pattern ID = Pattern.compile("[\\x21-\\x7e&&[^.]]{1,128}");

  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

  private final ObjectMapper json;
  private final SignedSignalConfig config;

  public SignedBody(ObjectMapper json, SignedSignalConfig config) {
    this.json = json;
    this.config = config;
  }

  /**
   * @throws TooLarge when it is longer than it may be
   */
  byte[] read(InputStream body) {
    try {
      byte[] read = body.readNBytes(config.bodyBytes() + 1);
      if (read.length > config.bodyBytes()) {
        throw new TooLarge(SignedSignalErrorCode.BODY_TOO_LARGE, config.bodyBytes());
      }
      return read;
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    }
  }

  /** What the headers say was signed; empty when one is missing or has another form. */
  static Optional<WebhookSignature> signature(
      @Nullable String id, @Nullable String timestamp, byte[] body) {
    return id == null
            || timestamp == null
            || !ID.matcher(id).matches()
            || !SECONDS.matcher(timestamp).matches()
        ? Optional.empty()
        : Optional.of(new WebhookSignature(id, Long.parseLong(timestamp), body));
  }

  /**
   * @throws IOException when it is no body of a signal; the mappers of other bodies report it
   */
  SendSignalRequest parse(byte[] body) throws IOException {
    return body.length == 0
        ? SendSignalRequest.EMPTY
        : Optional.ofNullable(json.readValue(body, SendSignalRequest.class))
            .orElse(SendSignalRequest.EMPTY);
  }
}
