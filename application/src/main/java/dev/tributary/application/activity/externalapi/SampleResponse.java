package dev.tributary.application.activity.externalapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallContext;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.exchange.ConnectTimes;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.text.Trimming;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;

/** Gives the sample of a test run to the reader of a response; nothing is sent or recorded. */
final class SampleResponse {
  private static final int OK = 200;

  private SampleResponse() {}

  static <T> T read(String sample, Call call, CallContext context, ResponseReader<T> reader) {
    context.trace(
        Message.of(
            "testrun.sampled", call.method().name(), call.mask().mask(call.url().withoutQuery())));
    byte[] body = sample.getBytes(UTF_8);
    HttpResponse response =
        new HttpResponse(
            OK,
            List.of(new ResponseHeader("Content-Type", contentType(sample))),
            OptionalLong.of(body.length),
            "",
            ConnectTimes.NONE,
            new ByteArrayInputStream(body));
    try {
      return reader.read(UsableResponse.unrecorded(response, call.mask()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Where the settings leave the format to the response. */
  private static String contentType(String sample) {
    String text = Trimming.both(sample);
    return text.startsWith("{") || text.startsWith("[") ? "application/json" : "text/csv";
  }
}
