package dev.tributary.domain.activity.externalapi.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NewColumnsTest {
  private static final OutboundMapping CODE =
      OutboundMapping.rows("/items", List.of(OutboundColumn.of("code", ValueType.INTEGER)));

  @ParameterizedTest
  @CsvSource({
    "state, state, /state, TEXT",
    "zip-code, zip_code, /zip-code, INTEGER",
    "a/b, a_b, /a~1b, DECIMAL",
    "2nd, _2nd, /2nd, BOOLEAN",
    "lineNum, lineNum_2, /lineNum, JSON",
    "Code, Code, /Code, TEXT"
  })
  void a_property_becomes_a_column_of_its_type_with_a_name_of_the_right_form(
      String property, String name, String path, ValueType type) {
    OutboundColumn added =
        NewColumns.in(CODE, new LinkedHashMap<>(Map.of(property, type))).columns().getLast();

    assertThat(added.name()).isEqualTo(name);
    assertThat(added.path()).isEqualTo(path);
    assertThat(added.label()).isEqualTo(property);
    assertThat(added.type()).isEqualTo(type);
  }

  @Test
  void names_of_one_form_are_told_apart() {
    assertThat(NewColumns.in(CODE, texts(List.of("a b", "a-b", "a_b"))).columns())
        .extracting(OutboundColumn::name)
        .containsExactly("code", "a_b", "a_b_2", "a_b_3");
  }

  @Test
  void what_has_a_column_or_is_not_shown_whole_is_left_out() {
    assertThat(NewColumns.in(CODE, texts(List.of("code", "long…", "odd?", "a" + Secret.MASK))))
        .isEqualTo(CODE);
  }

  @Test
  void no_more_than_the_most_columns() {
    List<String> many = IntStream.range(0, 600).mapToObj(i -> "n" + i).toList();
    assertThat(NewColumns.in(CODE, texts(many)).columns()).hasSize(OutboundMapping.MOST_COLUMNS);
  }

  private static SequencedMap<String, ValueType> texts(List<String> properties) {
    SequencedMap<String, ValueType> types = new LinkedHashMap<>();
    properties.forEach(property -> types.put(property, ValueType.TEXT));
    return types;
  }
}
