package dev.tributary.domain.account.transport;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with the transport of an account when it is saved. */
public enum TransportErrorCode implements ErrorCode {
  /** The authorities hold no certificate in PEM. */
  AUTHORITIES_BAD("TRB-151201"),
  /** Argument 0: the address of the proxy. */
  PROXY_BAD("TRB-151202"),
  /** A user without a password, or the other way round. */
  PROXY_HALF("TRB-151203");

  private final String id;

  TransportErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "account";
  }
}
