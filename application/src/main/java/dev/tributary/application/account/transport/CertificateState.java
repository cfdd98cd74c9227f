package dev.tributary.application.account.transport;

/** Whether the certificates of an account last. */
public enum CertificateState {
  VALID,
  ENDS_SOON,
  ENDED
}
