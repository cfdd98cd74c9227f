package dev.tributary.application.exchange;

/** An interceptor with the sender that it wraps. */
record InterceptedSender(CallInterceptor interceptor, CallSender next) implements CallSender {
  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader) {
    return interceptor.send(call, reader, next);
  }
}
