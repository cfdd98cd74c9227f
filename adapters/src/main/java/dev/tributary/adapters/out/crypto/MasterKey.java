package dev.tributary.adapters.out.crypto;

import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * 256 bits that everything encrypted depends on. It is never used itself: each purpose has its own
 * key, derived by HKDF-SHA256, so that a leaked key reveals nothing about the others.
 */
public final class MasterKey {
  private static final int BYTES = 32;
  private static final int FINGERPRINT_BYTES = 8;

  private final byte[] bytes;

  private MasterKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A new random one. */
  public static MasterKey random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new MasterKey(bytes);
  }

  /** The key written as Base64; anything but 32 bytes is refused without showing it. */
  public static MasterKey parse(String base64) {
    byte[] bytes = decoded(base64.strip());
    if (bytes.length != BYTES) {
      throw new Refused(AccessErrorCode.MASTER_KEY_MALFORMED, BYTES);
    }
    return new MasterKey(bytes);
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      // Without the cause: its message quotes characters of the key.
      throw new Refused(AccessErrorCode.MASTER_KEY_MALFORMED, BYTES);
    }
  }

  /** The form that {@link #parse} reads, for the key's own file only. */
  String reveal() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Names the key without revealing it: what ciphertexts and the database carry. */
  public String fingerprint() {
    byte[] derived = derive("fingerprint", FINGERPRINT_BYTES, "Generic").getEncoded();
    return HexFormat.of().formatHex(derived);
  }

  /** The key of one purpose; the version in its name lets a purpose change its algorithm. */
  SecretKey derive(String purpose, int length, String algorithm) {
    try {
      byte[] info = "tributary/%s/v1".formatted(purpose).getBytes(StandardCharsets.UTF_8);
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              algorithm, HKDFParameterSpec.ofExtract().addIKM(bytes).thenExpand(info, length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK cannot derive keys by HKDF-SHA256", e);
    }
  }

  @Override
  public String toString() {
    return "MasterKey[" + fingerprint() + "]";
  }
}
