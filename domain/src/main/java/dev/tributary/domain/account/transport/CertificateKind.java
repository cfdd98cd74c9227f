package dev.tributary.domain.account.transport;

/** In which form an account has a certificate of its own. */
public enum CertificateKind {
  NONE,
  PEM,
  PKCS12
}
