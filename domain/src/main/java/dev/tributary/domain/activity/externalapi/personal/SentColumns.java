package dev.tributary.domain.activity.externalapi.personal;

import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.InboundColumn;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.activity.externalapi.request.RequestExpressions;
import dev.tributary.domain.activity.externalapi.request.RequestExpressions.PlacedText;
import dev.tributary.domain.expression.CheckResult;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.expression.syntax.UnparsableExpression;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the columns of the arriving rows that a request holds. */
public record SentColumns(ExpressionLanguage language) {
  /**
   * Those that hold personal data, each once for each setting. Expressions that do not fit are
   * problems of their own.
   *
   * @param scope of the arriving rows
   */
  public List<SentColumn> personal(CallSettings call, InboundMapping inbound, Scope scope) {
    Stream<SentColumn> ofRows =
        call.body().holdsRows() ? ofRows(inbound.columns(), scope) : Stream.empty();
    return Stream.concat(ofRows, ofTexts(call, inbound, scope)).distinct().toList();
  }

  private Stream<SentColumn> ofRows(List<InboundColumn> columns, Scope scope) {
    return IntStream.range(0, columns.size())
        .boxed()
        .flatMap(
            i ->
                personal(
                    "inbound.columns[%d].expression".formatted(i),
                    language.check(columns.get(i).expression(), scope)));
  }

  private Stream<SentColumn> ofTexts(CallSettings call, InboundMapping inbound, Scope scope) {
    return RequestExpressions.texts(call, inbound).flatMap(placed -> ofText(placed, scope));
  }

  private Stream<SentColumn> ofText(PlacedText placed, Scope scope) {
    try {
      return RequestExpressions.expressions(placed.text(), language.limits())
          .flatMap(part -> personal(placed.setting(), language.check(part, scope)));
    } catch (UnparsableExpression _) {
      return Stream.empty();
    }
  }

  private static Stream<SentColumn> personal(String setting, CheckResult checked) {
    return switch (checked) {
      case CheckResult.Valid(var term) ->
          term.columns()
              .filter(column -> !column.personal().isEmpty())
              .map(column -> new SentColumn(setting, column.column(), column.personal()));
      case CheckResult.Rejected _ -> Stream.empty();
    };
  }
}
