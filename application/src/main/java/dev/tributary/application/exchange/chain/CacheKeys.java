package dev.tributary.application.exchange.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.account.ExternalAccounts;
import dev.tributary.application.account.ExternalAccounts.StoredAccount;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.cache.CacheKey;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.exchange.RenderedHeader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The keys of calls whose responses may be kept: account, method, address, headers and body. A call
 * with a credential of its own has none, since a key that holds no secret could not tell two apart.
 */
@ApplicationScoped
public class CacheKeys {
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private final ExternalAccounts accounts;

  public CacheKeys(ExternalAccounts accounts) {
    this.accounts = accounts;
  }

  /** Empty for a call whose response is not kept. */
  Optional<CacheKey> of(PreparedCall prepared) {
    Call call = prepared.call();
    boolean credentials =
        !call.secrets().isEmpty() || prepared.headers().stream().anyMatch(RenderedHeader::secret);
    if (!call.policy().cache().enabled() || credentials) {
      return Optional.empty();
    }
    return call.account().isEmpty()
        ? Optional.of(key(prepared, ""))
        : account(call.account().get()).map(account -> key(prepared, account));
  }

  /** Another version of an account may be another customer of the API. */
  private Optional<String> account(AccountName name) {
    return accounts
        .stored(name)
        .filter(stored -> stored.account().enabled())
        .map(CacheKeys::identity);
  }

  private static String identity(StoredAccount stored) {
    return "%s %d %s"
        .formatted(stored.account().name().value(), stored.version(), stored.updatedAt());
  }

  private static CacheKey key(PreparedCall prepared, String account) {
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
