package dev.tributary.domain.account.transport;

/** The oldest version of TLS that a connection may have. */
public enum TlsVersion {
  TLS_1_2,
  TLS_1_3
}
