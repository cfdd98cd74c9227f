package dev.tributary.domain.account.token;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a private key in PEM: PKCS#8, PKCS#1 of RSA, SEC 1 of the curve P-256; not encrypted. */
public final class PemPrivateKey {
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (RSA |EC |)PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1PRIVATE KEY-----");

  /** {@code rsaEncryption}, NULL (RFC 8017, A.1). */
  private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

  /** {@code id-ecPublicKey}, {@code secp256r1} (RFC 5480, 2.1.1). */
  private static final byte[] P256 =
      HexFormat.of().parseHex("301306072a8648ce3d020106082a8648ce3d030107");

  private static final byte[] VERSION = {2, 1, 0};
  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 4;
  private static final int SHORT_LENGTH = 0x80;
  private static final int ONE_BYTE = 0xff;

  private PemPrivateKey() {}

  /**
   * @throws GeneralSecurityException when the text holds no such key, or one of another algorithm
   */
  public static PrivateKey read(String text, SigningAlgorithm algorithm)
      throws GeneralSecurityException {
    Matcher found = PEM.matcher(text);
    if (!found.find()) {
      throw new InvalidKeyException("the text holds no private key in PEM");
    }
    byte[] bytes = decoded(found.group(2));
    byte[] pkcs8 =
        switch (found.group(1)) {
          case "RSA " -> wrapped(RSA, bytes);
          case "EC " -> wrapped(P256, bytes);
          default -> bytes;
        };
    return KeyFactory.getInstance(family(algorithm))
        .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  /**
   * @throws GeneralSecurityException when the text holds no private key of any algorithm
   */
  public static void requireKey(String text) throws GeneralSecurityException {
    Matcher found = PEM.matcher(text);
    if (!found.find() || decoded(found.group(2)).length == 0) {
      throw new InvalidKeyException("the text holds no private key in PEM");
    }
  }

  private static String family(SigningAlgorithm algorithm) {
    return switch (algorithm) {
      case RS256, PS256 -> "RSA";
      case ES256 -> "EC";
    };
  }

  private static byte[] decoded(String base64) throws InvalidKeyException {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException malformed) {
      throw new InvalidKeyException("the private key is no Base64");
    }
  }

  /** As PKCS#8 holds it (RFC 5958, 2). */
  private static byte[] wrapped(byte[] algorithm, byte[] key) {
    return element(SEQUENCE, VERSION, algorithm, element(OCTETS, key));
  }

  private static byte[] element(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream element = new ByteArrayOutputStream();
    element.write(tag);
    writeLength(element, content.size());
    element.writeBytes(content.toByteArray());
    return element.toByteArray();
  }

  /** In its shortest form, as DER demands; a key is shorter than 64 KiB. */
  private static void writeLength(ByteArrayOutputStream element, int length) {
    if (length < SHORT_LENGTH) {
      element.write(length);
    } else if (length <= ONE_BYTE) {
      element.write(SHORT_LENGTH | 1);
      element.write(length);
    } else {
      element.write(SHORT_LENGTH | 2);
      element.write(length >> Byte.SIZE);
      element.write(length);
    }
  }
}
