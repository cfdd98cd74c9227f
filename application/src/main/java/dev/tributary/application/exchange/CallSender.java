package dev.tributary.application.exchange;

import java.util.List;

/**
 * Sends a call, or one attempt of it, and gives its response to the reader. What the reader throws
 * ends the call.
 */
public interface CallSender {
  /**
   * The result of the reader.
   *
   * @throws dev.tributary.application.exchange.http.ExchangeFailed when no usable response came
   * @throws UnusableResponse when the reader cannot use a complete response
   * @throws CallPaused when the call goes on in a later execution of its caller
   */
  <T> T send(OutgoingCall call, ResponseReader<T> reader);

  /** The same sender wrapped by the interceptors; a call passes the first of them first. */
  default CallSender interceptedBy(List<CallInterceptor> interceptors) {
    CallSender sender = this;
    for (CallInterceptor interceptor : interceptors.reversed()) {
      sender = new InterceptedSender(interceptor, sender);
    }
    return sender;
  }
}
