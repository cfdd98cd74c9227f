package dev.tributary.application.exchange;

/**
 * One concern of a call, such as its retries or its record. An interceptor wraps the next sender:
 * it may send the call once, several times or not at all, change it before and observe its
 * response.
 */
public interface CallInterceptor {
  /** As {@link CallSender#send}, by the next sender. */
  <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next);
}
