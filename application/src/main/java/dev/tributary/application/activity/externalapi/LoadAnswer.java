package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.JsonAnswers.Picked;
import dev.tributary.application.activity.externalapi.RowLoads.RowLoad;
import dev.tributary.application.exchange.Answer;
import dev.tributary.application.exchange.UnusableAnswer;
import dev.tributary.application.worktable.WorkTables;
import dev.tributary.domain.activity.externalapi.AnswerRefused;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.OutboundMapping;
import dev.tributary.domain.activity.externalapi.RowMapping;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.secret.SecretMask;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/**
 * Streams an answer into its work table. Each time it begins with an empty table: the whole answer
 * is one page, and half a page is none.
 */
@ApplicationScoped
public class LoadAnswer {
  private final JsonAnswers json;
  private final RowLoads loads;
  private final WorkTables tables;
  private final AnswerLimits limits;

  public LoadAnswer(JsonAnswers json, RowLoads loads, WorkTables tables, AnswerLimits limits) {
    this.json = json;
    this.loads = loads;
    this.tables = tables;
    this.limits = limits;
  }

  /**
   * @param mask for the values that the journal shows
   * @return how many rows the table holds
   */
  long load(
      Answer answer,
      ExternalApiSettings settings,
      WorkTable table,
      SecretMask mask,
      ActivityContext context)
      throws IOException {
    empty(table, context);
    RowMapping mapping = new RowMapping(settings.outbound(), context.zone());
    try (RowLoad rows = loads.into(table, context)) {
      long duplicates = read(answer, settings, mapping, rows);
      long count = rows.settle();
      IgnoredValueLines.tell(mapping.ignored(), duplicates, mask, context);
      rows.finish(Progress.complete(count));
      return count;
    } catch (AnswerRefused refused) {
      throw new UnusableAnswer(refused.code(), refused.problem(), answer.status());
    }
  }

  private void empty(WorkTable table, ActivityContext context) {
    context.write(
        () -> {
          tables.empty(table.id());
          context.checkpoint(Progress.LOADING);
          return table;
        });
  }

  private long read(Answer answer, ExternalApiSettings settings, RowMapping mapping, RowLoad rows)
      throws IOException {
    OutboundMapping outbound = settings.outbound();
    JsonLimits jsonLimits = limits.with(settings.guardrails());
    if (outbound.flatten()) {
      Picked picked = json.values(answer.body(), mapping.pointers(), jsonLimits);
      rows.add(mapping.flatRow(picked.values()));
      return picked.duplicates();
    }
    return json.elements(
        answer.body(),
        JsonPointer.of(outbound.arrayPath()),
        jsonLimits,
        (element, index) -> rows.add(mapping.row(element, index)));
  }
}
