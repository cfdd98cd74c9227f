package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.externalapi.mapping.ResponseFormats.ElementReader;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.drift.Observed;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.mapping.RowMapping;
import dev.tributary.domain.activity.externalapi.response.Unnest;
import dev.tributary.domain.activity.externalapi.sample.DetectedTypes;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns a response into mapped rows while it arrives. */
@ApplicationScoped
public class MapResponse {
  private final ResponseFormats formats;
  private final ResponseLimits limits;

  public MapResponse(ResponseFormats formats, ResponseLimits limits) {
    this.formats = formats;
    this.limits = limits;
  }

  /**
   * A response that was mapped.
   *
   * @param warnings the journal lines about it: one for each column and reason
   * @param observed what is compared with the mapping when the last response is read
   * @param asked the values beside the rows that were asked for, in their order; JSON null where
   *     there is none
   * @param elements how many elements of rows it has
   * @param key the value of the key in the last element
   */
  public record Mapped(
      List<Message> warnings,
      Observed observed,
      List<JsonValue> asked,
      long elements,
      Optional<JsonValue> key) {}

  /**
   * Gives every row to {@code rows}, kept or rejected, in the order of the response.
   *
   * @throws UnusableResponse when it cannot become rows
   */
  public Mapped map(HttpResponse httpResponse, ResponseReading reading, Consumer<MappedRow> rows)
      throws IOException {
    RowMapping mapping =
        new RowMapping(reading.settings().outbound(), reading.zone(), limits.digits());
    if (httpResponse.noContent()) {
      return withoutRows(httpResponse, reading, mapping);
    }
    ResponseBody body = ExpectedFormat.of(httpResponse, reading);
    try {
      RowExtraction source = RowExtraction.of(reading, mapping);
      SeenElements elements =
          new SeenElements(
              reader(reading.settings(), mapping, rows), reading.keyAmong(source.values()));
      ReadResult read =
          formats.read(body, source, limits.with(reading.settings().guardrails()), elements);
      return new Mapped(
          InvalidValueReport.of(mapping.invalidValues(), read.duplicates(), reading.mask()),
          observed(mapping, read.others()),
          read.asked(),
          elements.count(),
          elements.last());
    } catch (ResponseRejected refused) {
      throw new UnusableResponse(refused.code(), refused.problem(), httpResponse.status());
    }
  }

  private static Observed observed(RowMapping mapping, Map<String, DetectedTypes> others) {
    return new Observed(
        mapping.lines(), mapping.invalidValues().rejected(), mapping.seen(), others);
  }

  private static ElementReader reader(
      ExternalApiSettings settings, RowMapping mapping, Consumer<MappedRow> rows) {
    Unnest unnest = settings.response().unnest();
    return unnest.applies()
        ? new UnnestedRows(settings.outbound(), unnest, mapping, rows)
        : new ElementRows(mapping, rows);
  }

  private static Mapped withoutRows(
      HttpResponse httpResponse, ResponseReading reading, RowMapping mapping) {
    OutboundMapping outbound = reading.settings().outbound();
    int status = httpResponse.status();
    if (!httpResponse.declaredEmpty() && !outbound.noContent().accepts(status)) {
      throw new UnusableResponse(
          ExchangeErrorCode.EMPTY, ExchangeErrorCode.EMPTY.with(status), status);
    }
    return new Mapped(
        List.of(),
        observed(mapping, Map.of()),
        Collections.nCopies(reading.asked().size(), JsonNull.NULL),
        0,
        Optional.empty());
  }
}
