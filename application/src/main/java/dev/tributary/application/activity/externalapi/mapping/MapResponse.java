package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.externalapi.mapping.JsonResponses.ElementReader;
import dev.tributary.application.activity.externalapi.mapping.ResponseSpool.SpooledResponse;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.mapping.InvalidValues;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.mapping.RowMapping;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.SecretMask;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Turns a response into mapped rows while it arrives. */
@ApplicationScoped
public class MapResponse {
  private final JsonResponses json;
  private final ResponseSpool copies;
  private final ResponseLimits limits;

  public MapResponse(JsonResponses json, ResponseSpool copies, ResponseLimits limits) {
    this.json = json;
    this.copies = copies;
    this.limits = limits;
  }

  /** The journal lines about a response that was mapped. */
  public record Mapped(InvalidValues values, long duplicates) {
    /** In lines: one for each column and reason. */
    public List<Message> lines(SecretMask mask) {
      return InvalidValueReport.of(values, duplicates, mask);
    }
  }

  /**
   * Gives every row to {@code rows}, kept or rejected, in the order of the response.
   *
   * @param zone of dates with time that name none
   * @throws UnusableResponse when it cannot become rows
   */
  public Mapped map(
      HttpResponse httpResponse,
      ExternalApiSettings settings,
      ZoneId zone,
      Consumer<MappedRow> rows)
      throws IOException {
    RowMapping mapping = new RowMapping(settings.outbound(), zone, limits.digits());
    if (httpResponse.noContent()) {
      return withoutRows(httpResponse, settings.outbound(), mapping);
    }
    JsonBody body = new JsonBody(httpResponse.body(), httpResponse.charset());
    try {
      return new Mapped(
          mapping.badValues(), read(body, settings, mapping, new MappingReader(mapping, rows)));
    } catch (ResponseRejected refused) {
      throw new UnusableResponse(refused.code(), refused.problem(), httpResponse.status());
    }
  }

  private static Mapped withoutRows(
      HttpResponse httpResponse, OutboundMapping outbound, RowMapping mapping) {
    int status = httpResponse.status();
    if (!outbound.noContent().accepts(status)) {
      throw new UnusableResponse(
          ExchangeErrorCode.EMPTY, ExchangeErrorCode.EMPTY.with(status), status);
    }
    return new Mapped(mapping.badValues(), 0);
  }

  /** Values beside the rows may follow them, so they cost a first pass through the response. */
  private long read(
      JsonBody body, ExternalApiSettings settings, RowMapping mapping, ElementReader reader)
      throws IOException {
    JsonLimits strict = limits.with(settings.guardrails());
    OutboundMapping outbound = settings.outbound();
    if (outbound.flatten()) {
      return json.whole(body, mapping.pointers(), strict, values -> reader.read(values, 0));
    }
    RowSource rows =
        new RowSource(
            JsonPointer.of(outbound.arrayPath()), outbound.objectAsRow(), mapping.pointers());
    if (mapping.constants().isEmpty()) {
      return json.elements(body, rows, strict, reader);
    }
    try (SpooledResponse copy = copies.of(body.bytes())) {
      JsonBody first = new JsonBody(copy.open(), body.charset());
      long beside = json.whole(first, mapping.constants(), strict, mapping::repeat);
      JsonBody again = new JsonBody(copy.open(), body.charset());
      return beside + json.elements(again, rows, strict, reader);
    }
  }

  /** Maps each element and passes the result to {@code rows}. */
  private record MappingReader(RowMapping mapping, Consumer<MappedRow> rows)
      implements ElementReader {
    @Override
    public void read(List<JsonValue> values, long index) {
      rows.accept(mapping.row(values, index + 1));
    }

    @Override
    public void invalid(JsonValue element, long index) {
      rows.accept(mapping.invalid(element, index + 1));
    }
  }
}
