package dev.tributary.application.exchange.chain.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.cache.CacheKey;
import dev.tributary.domain.exchange.RenderedHeader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The keys of calls whose responses may be kept: account, method, address, headers and body. A call
 * with a credential of its own has none, since a key that holds no secret could not distinguish
 * two.
 */
public final class CacheKeys {
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private CacheKeys() {}

  /** Whether responses to the call are kept. */
  static boolean keeps(PreparedCall prepared) {
    Call call = prepared.call();
    return call.policy().cache().enabled()
        && call.secrets().isEmpty()
        && prepared.headers().stream().noneMatch(RenderedHeader::secret);
  }

  /**
   * @param account as {@link KeptAccounts} gives it
   */
  static CacheKey key(PreparedCall prepared, String account) {
    MessageDigest digest = sha256();
    Call call = prepared.call();
    line(digest, account);
    line(digest, call.method() + " " + call.url());
    prepared.headers().stream()
        .filter(header -> !header.name().equalsIgnoreCase(IDEMPOTENCY_KEY))
        .filter(header -> !call.policy().cache().ignores(header.name()))
        .map(header -> header.name().toLowerCase(Locale.ROOT) + ": " + header.value())
        .sorted()
        .forEach(header -> line(digest, header));
    line(digest, "");
    try (InputStream body = call.body().open();
        OutputStream hashed = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      body.transferTo(hashed);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new CacheKey(HexFormat.of().formatHex(digest.digest()));
  }

  private static void line(MessageDigest digest, String text) {
    digest.update((text + "\n").getBytes(UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
