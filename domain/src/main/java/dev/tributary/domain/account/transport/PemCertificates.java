package dev.tributary.domain.account.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates in PEM; what stands around them, such as a key, is passed over. */
public final class PemCertificates {
  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----");

  private PemCertificates() {}

  /** All certificates of the text, in order; none in an empty text. */
  public static List<X509Certificate> read(String text) throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> certificates = new ArrayList<>();
    Matcher found = CERTIFICATE.matcher(text);
    while (found.find()) {
      byte[] bytes = found.group().getBytes(US_ASCII);
      certificates.add(
          (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
    }
    if (certificates.isEmpty() && !text.isBlank()) {
      throw new CertificateException("the text holds no certificate in PEM");
    }
    return List.copyOf(certificates);
  }
}
