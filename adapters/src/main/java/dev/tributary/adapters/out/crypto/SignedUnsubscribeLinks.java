package dev.tributary.adapters.out.crypto;

import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.text.DomainName;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;

/**
 * Links whose last part is the message's id and half an HMAC-SHA256 of it: they cannot be forged
 * for another message, and nothing is stored. Links of each configured master key are accepted.
 */
public final class SignedUnsubscribeLinks implements UnsubscribeLinks {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 16;
  private static final int MAC_BYTES = 16;

  private final MasterKeys keys;
  private final Optional<URI> publicUrl;

  public SignedUnsubscribeLinks(MasterKeys keys, Optional<URI> publicUrl) {
    this.keys = keys;
    this.publicUrl = publicUrl.map(SignedUnsubscribeLinks::transmitted);
  }

  /** An international host in A-labels: headers and mail programs know ASCII only. */
  private static URI transmitted(URI url) {
    String authority = Objects.requireNonNullElse(url.getRawAuthority(), "");
    String host = authority.replaceFirst(":\\d{1,5}$", "");
    return DomainName.of(host)
        .map(name -> URI.create(url.toString().replace("//" + host, "//" + name.ascii())))
        .orElse(url);
  }

  @Override
  public boolean configured() {
    return publicUrl.isPresent();
  }

  @Override
  public Optional<URI> of(MessageId message) {
    return publicUrl.map(
        url ->
            URI.create(
                url.toString().replaceAll("(?<!/)/+$", "") + "/unsubscribe/" + token(message)));
  }

  @Override
  public Optional<MessageId> read(String token) {
    return decoded(token)
        .filter(bytes -> bytes.length == ID_BYTES + MAC_BYTES)
        .filter(this::signed)
        .map(ByteBuffer::wrap)
        .map(bytes -> new MessageId(new UUID(bytes.getLong(), bytes.getLong())));
  }

  private String token(MessageId message) {
    byte[] id =
        ByteBuffer.allocate(ID_BYTES)
            .putLong(message.value().getMostSignificantBits())
            .putLong(message.value().getLeastSignificantBits())
            .array();
    byte[] both =
        ByteBuffer.allocate(ID_BYTES + MAC_BYTES).put(id).put(sign(keys.newest(), id)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
  }

  private static Optional<byte[]> decoded(String token) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private boolean signed(byte[] both) {
    byte[] id = Arrays.copyOf(both, ID_BYTES);
    byte[] shown = Arrays.copyOfRange(both, ID_BYTES, both.length);
    return keys.keys().stream().anyMatch(key -> MessageDigest.isEqual(sign(key, id), shown));
  }

  private static byte[] sign(MasterKey key, byte[] id) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key.derive("unsubscribe", KEY_BYTES, ALGORITHM));
      return Arrays.copyOf(mac.doFinal(id), MAC_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
