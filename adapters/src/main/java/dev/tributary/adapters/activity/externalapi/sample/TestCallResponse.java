package dev.tributary.adapters.activity.externalapi.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.in.rest.exchange.ExchangeFailureResponse;
import dev.tributary.adapters.in.rest.exchange.ReceivedResponse;
import dev.tributary.adapters.in.rest.exchange.SentRequestResponse;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.externalapi.sample.MappedSample;
import dev.tributary.application.activity.externalapi.sample.TestCall.TestCallResult;
import dev.tributary.application.exchange.chain.TryCall.Tried;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.paging.PageTurn;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The result of a test call.
 *
 * @param rowsSent that the request was made of
 * @param request as it was sent, masked; missing when none could be made
 * @param response as far as one came
 * @param durationMillis from the start to the last byte
 * @param pages that were requested, and whether another one follows; request and response are those
 *     of the first page, or of the one that failed
 * @param failure why there are no rows
 * @param mapped what the response became
 * @param pinned whether the response is the pinned one and nothing was sent
 * @param guardrails which version of the limits held, and which is current
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    examples = {
      "{\"rowsSent\":2,\"request\":{\"method\":\"POST\",\"url\":\"https://api.example.com/coupons\","
          + "\"headers\":[{\"name\":\"Accept\",\"value\":\"application/json\"}],"
          + "\"body\":\"{\\\"params\\\":{\\\"count\\\":2}}\",\"bodyBytes\":22,\"sha256\":\"…\"},"
          + "\"response\":{\"status\":200,\"headers\":[],\"body\":\"[{\\\"code\\\":\\\"0798208\\\"}]\","
          + "\"bodyBytes\":20,\"address\":\"203.0.113.7\",\"firstByteMillis\":41},"
          + "\"durationMillis\":43,\"pages\":{\"count\":1,\"further\":false},\"mapped\":{\"columns\":[\"code\"],\"rows\":[[\"0798208\"]],"
          + "\"rowCount\":1,\"rejects\":[],\"rejectCount\":0,\"notes\":[]},\"pinned\":false,"
          + "\"guardrails\":{\"version\":1,\"current\":1}}"
    })
record TestCallResponse(
    long rowsSent,
    @Nullable SentRequestResponse request,
    @Nullable ReceivedResponse response,
    @Nullable Long durationMillis,
    @Nullable TestedPages pages,
    @Nullable ExchangeFailureResponse failure,
    @Nullable Mapped mapped,
    boolean pinned,
    SampleResponse.GuardrailVersion guardrails) {

  /** The pages of a test call. */
  @Schema(name = "TestedPages")
  record TestedPages(int count, boolean further) {}

  /**
   * The beginning of what the responses became.
   *
   * @param columns names, in the order of the values
   * @param rowCount of all rows, shown or not
   * @param notes the lines about the values that a run's journal would contain
   */
  @Schema(name = "MappedResponse")
  record Mapped(
      List<String> columns,
      List<List<@Nullable String>> rows,
      long rowCount,
      List<Reject> rejects,
      long rejectCount,
      List<String> notes) {
    static Mapped of(MappedSample sample, ExternalApiSettings settings, Locale reader) {
      return new Mapped(
          settings.outbound().includedColumns().stream().map(OutboundColumn::name).toList(),
          sample.rows(),
          sample.rowCount(),
          sample.rejects().stream().map(reject -> Reject.of(reject, reader)).toList(),
          sample.rejectCount(),
          sample.notes().stream().map(note -> Texts.render(note, reader)).toList());
    }
  }

  /**
   * A line of the response that was left out.
   *
   * @param line from 1
   * @param value how it began
   */
  @Schema(name = "RejectedLine")
  record Reject(long line, String column, String value, String reason) {
    static Reject of(MappedSample.Reject reject, Locale reader) {
      return new Reject(
          reject.line(), reject.column(), reject.value(), Texts.render(reject.reason(), reader));
    }
  }

  static TestCallResponse of(
      TestCallResult.Sent sent, boolean pinned, ExternalApiSettings settings, Locale reader) {
    Tried<PageTurn> call = sent.call();
    return new TestCallResponse(
        sent.rows(),
        SentRequestResponse.from(call.request()),
        call.response().map(ReceivedResponse::from).orElse(null),
        call.duration().toMillis(),
        new TestedPages(sent.pages().count(), sent.pages().further()),
        call.failure().map(failure -> ExchangeFailureResponse.from(failure, reader)).orElse(null),
        sent.sample().map(sample -> Mapped.of(sample, settings, reader)).orElse(null),
        pinned,
        SampleResponse.GuardrailVersion.of(settings.guardrails()));
  }

  static TestCallResponse notSent(Message reason, ExternalApiSettings settings, Locale reader) {
    return new TestCallResponse(
        0,
        null,
        null,
        null,
        null,
        ExchangeFailureResponse.from(reason, reader),
        null,
        false,
        SampleResponse.GuardrailVersion.of(settings.guardrails()));
  }
}
