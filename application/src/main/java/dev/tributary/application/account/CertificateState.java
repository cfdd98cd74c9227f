package dev.tributary.application.account;

/** Whether the certificates of an account last. */
public enum CertificateState {
  VALID,
  ENDS_SOON,
  ENDED
}
