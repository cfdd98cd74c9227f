package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.externalapi.AnswerCopies.AnswerCopy;
import dev.tributary.application.activity.externalapi.JsonAnswers.ElementReader;
import dev.tributary.application.exchange.Answer;
import dev.tributary.application.exchange.UnusableAnswer;
import dev.tributary.domain.activity.externalapi.AnswerRefused;
import dev.tributary.domain.activity.externalapi.BadValues;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.MappedRow;
import dev.tributary.domain.activity.externalapi.RowMapping;
import dev.tributary.domain.exchange.ExchangeCode;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.SecretMask;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Turns an answer into mapped rows while it arrives. */
@ApplicationScoped
public class MapAnswer {
  private final JsonAnswers json;
  private final AnswerCopies copies;
  private final AnswerLimits limits;

  public MapAnswer(JsonAnswers json, AnswerCopies copies, AnswerLimits limits) {
    this.json = json;
    this.copies = copies;
    this.limits = limits;
  }

  /** What there is to say about an answer that was mapped. */
  record Mapped(BadValues values, long duplicates) {
    /** In lines: one for each column and reason. */
    List<Message> lines(SecretMask mask) {
      return BadValueLines.of(values, duplicates, mask);
    }
  }

  /**
   * Gives every row to {@code rows}, kept or rejected, in the order of the answer.
   *
   * @param zone of dates with time that name none
   * @throws UnusableAnswer when it cannot become rows
   */
  Mapped map(Answer answer, ExternalApiSettings settings, ZoneId zone, Consumer<MappedRow> rows)
      throws IOException {
    if (answer.noContent()) {
      int status = answer.status();
      throw new UnusableAnswer(ExchangeCode.EMPTY, ExchangeCode.EMPTY.with(status), status);
    }
    RowMapping mapping = new RowMapping(settings.outbound(), zone);
    ElementReader reader = (values, index) -> rows.accept(mapping.row(values, index + 1));
    try {
      return new Mapped(mapping.badValues(), read(answer.body(), settings, mapping, reader));
    } catch (AnswerRefused refused) {
      throw new UnusableAnswer(refused.code(), refused.problem(), answer.status());
    }
  }

  /** Values beside the rows may follow them, so they cost a first pass through the answer. */
  private long read(
      InputStream body, ExternalApiSettings settings, RowMapping mapping, ElementReader reader)
      throws IOException {
    JsonLimits strict = limits.with(settings.guardrails());
    if (settings.outbound().flatten()) {
      return json.whole(body, mapping.pointers(), strict, reader);
    }
    JsonPointer array = JsonPointer.of(settings.outbound().arrayPath());
    if (mapping.constants().isEmpty()) {
      return json.elements(body, array, mapping.pointers(), strict, reader);
    }
    try (AnswerCopy copy = copies.of(body)) {
      long beside =
          json.whole(
              copy.open(), mapping.constants(), strict, (values, _) -> mapping.repeat(values));
      return beside + json.elements(copy.open(), array, mapping.pointers(), strict, reader);
    }
  }
}
