package dev.tributary.domain.exchange;

import dev.tributary.domain.problem.Refused;

/** A request header of a definition. A credential is named, never written. */
public record RequestHeader(HeaderName name, HeaderValue value) {
  public RequestHeader {
    switch (value) {
      case HeaderValue.Literal(var text) -> {
        if (name.sensitive()) {
          throw new Refused(ExchangeErrorCode.LITERAL_SECRET, name.value());
        }
        RenderedHeader.checkValue(name.value(), text);
      }
      case HeaderValue.SecretReference(var secret, var before, var after) ->
          RenderedHeader.checkValue(name.value(), before + secret + after);
    }
  }

  /** The header as it is sent, once its value is known. */
  public RenderedHeader rendered(String text) {
    return new RenderedHeader(name.value(), text, value instanceof HeaderValue.SecretReference);
  }
}
