package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.conversion.NumberSeparators;
import dev.tributary.domain.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column in a test, set step by step. */
public final class TestColumn {
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

  public static TestColumn of(ValueType type) {
    return new TestColumn(type);
  }

  public TestColumn maxLength(int characters) {
    maxLength = characters;
    return this;
  }

  public TestColumn cutting(WhiteSpace cut) {
    whiteSpace = cut;
    return this;
  }

  public TestColumn in(LetterCase letters) {
    letterCase = letters;
    return this;
  }

  public TestColumn pattern(String format) {
    pattern = format;
    return this;
  }

  public TestColumn separators(String decimal, String thousands) {
    separators = new NumberSeparators(decimal, thousands);
    return this;
  }

  public TestColumn remapping(String from, String to) {
    remapping.add(new Remapping(from, Optional.of(to)));
    return this;
  }

  public TestColumn remappingToNothing(String from) {
    remapping.add(new Remapping(from, Optional.empty()));
    return this;
  }

  public TestColumn onEmpty(EmptyRule rule) {
    onEmpty = rule;
    return this;
  }

  public TestColumn onError(ErrorRule rule) {
    onError = rule;
    return this;
  }

  public TestColumn fromTheResponse() {
    from = ColumnOrigin.RESPONSE;
    return this;
  }

  public TestColumn withDefault(String text) {
    defaultValue = Optional.of(text);
    return this;
  }

  /** The column called {@code a}. */
  public OutboundColumn column() {
    return named("a");
  }

  public OutboundColumn named(String name) {
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
