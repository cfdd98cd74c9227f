package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column in a test, set step by step. */
final class TestColumn {
  private final ValueType type;
  private int maxLength = ColumnFormat.DEFAULT_LENGTH;
  private WhiteSpace whiteSpace = WhiteSpace.NONE;
  private LetterCase letterCase = LetterCase.NONE;
  private String pattern = "";
  private NumberSeparators separators = NumberSeparators.PLAIN;
  private final List<Remapping> remapping = new ArrayList<>();
  private EmptyRule onEmpty = ValueRules.DEFAULT.onEmpty();
  private ErrorRule onError = ValueRules.DEFAULT.onError();
  private ColumnOrigin from = ColumnOrigin.ELEMENT;
  private Optional<String> defaultValue = Optional.empty();

  private TestColumn(ValueType type) {
    this.type = type;
  }

  static TestColumn of(ValueType type) {
    return new TestColumn(type);
  }

  TestColumn maxLength(int characters) {
    maxLength = characters;
    return this;
  }

  TestColumn cutting(WhiteSpace cut) {
    whiteSpace = cut;
    return this;
  }

  TestColumn in(LetterCase letters) {
    letterCase = letters;
    return this;
  }

  TestColumn pattern(String format) {
    pattern = format;
    return this;
  }

  TestColumn separators(String decimal, String thousands) {
    separators = new NumberSeparators(decimal, thousands);
    return this;
  }

  TestColumn remapping(String from, String to) {
    remapping.add(new Remapping(from, Optional.of(to)));
    return this;
  }

  TestColumn remappingToNothing(String from) {
    remapping.add(new Remapping(from, Optional.empty()));
    return this;
  }

  TestColumn onEmpty(EmptyRule rule) {
    onEmpty = rule;
    return this;
  }

  TestColumn onError(ErrorRule rule) {
    onError = rule;
    return this;
  }

  TestColumn fromTheResponse() {
    from = ColumnOrigin.RESPONSE;
    return this;
  }

  TestColumn withDefault(String text) {
    defaultValue = Optional.of(text);
    return this;
  }

  /** The column called {@code a}. */
  OutboundColumn column() {
    return named("a");
  }

  OutboundColumn named(String name) {
    return new OutboundColumn(
        name,
        name,
        "/" + name,
        from,
        type,
        new ColumnFormat(maxLength, whiteSpace, letterCase, pattern, separators),
        new ValueRules(remapping, onEmpty, onError, defaultValue),
        false);
  }
}
