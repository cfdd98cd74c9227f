package dev.tributary.application.account.token;

import dev.tributary.domain.account.session.SessionValue;
import dev.tributary.domain.secret.Secret;
import java.util.Optional;

/** Logs in at an API and takes a value of its response. */
public interface SessionEndpoint {
  /** The most bytes of a response that are read, after decompression. */
  int LONGEST_RESPONSE = 1_048_576;

  /**
   * Sends one request: no retry, no redirect. The address passes the egress guard. The caller holds
   * no transaction and no database connection. Nothing of the request or the response is logged.
   *
   * @throws dev.tributary.application.exchange.http.ExchangeFailed when nothing usable came
   */
  SessionResponse logIn(SessionRequest request, SessionValue wanted);

  /**
   * What came.
   *
   * @param value that the response has at the place wanted, when its status is one of success
   */
  record SessionResponse(int status, Optional<Secret> value) {}
}
