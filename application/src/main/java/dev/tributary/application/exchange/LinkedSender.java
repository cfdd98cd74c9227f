package dev.tributary.application.exchange;

/** A link and what lies behind it. */
record LinkedSender(CallLink link, CallSender next) implements CallSender {
  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader) {
    return link.send(call, reader, next);
  }
}
