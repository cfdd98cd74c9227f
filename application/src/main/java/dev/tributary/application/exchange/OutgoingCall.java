package dev.tributary.application.exchange;

import dev.tributary.application.account.Credentials;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.target.EndpointUrl;
import java.time.Duration;
import java.time.Instant;

/** A call on its way to the other side. */
public final class OutgoingCall {
  private final PreparedCall prepared;
  private final CallContext context;
  private final CallDeadline end;

  /**
   * @param deadline of all attempts and the pauses between them
   */
  public OutgoingCall(PreparedCall prepared, CallContext context, Instant deadline) {
    this(prepared, context, new CallDeadline(deadline));
  }

  private OutgoingCall(PreparedCall prepared, CallContext context, CallDeadline end) {
    this.prepared = prepared;
    this.context = context;
    this.end = end;
  }

  public PreparedCall prepared() {
    return prepared;
  }

  public CallContext context() {
    return context;
  }

  public Instant deadline() {
    return end.instant();
  }

  /** The call as its activity made it. */
  public Call call() {
    return prepared.call();
  }

  /** Time that the call spends without being its own moves its deadline, for all of its links. */
  public void later(Duration waited) {
    end.later(waited);
  }

  /** The same call as a redirect continues it. */
  public OutgoingCall redirected(HttpMethod method, EndpointUrl url, RequestBody body) {
    return new OutgoingCall(prepared.redirected(method, url, body), context, end);
  }

  /** The same call with what signs it in. */
  public OutgoingCall signedIn(Credentials credentials) {
    return new OutgoingCall(prepared.signedIn(credentials), context, end);
  }
}
