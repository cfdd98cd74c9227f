package dev.tributary.domain.fileimport.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeaderNamesTest {
  @ParameterizedTest
  @CsvSource({
    "'email,name', 'email,name'",
    "'email,name,', 'email,name'",
    "'email,name,, ', 'email,name'",
    "'email,name,;a,Ann,', 'email,name'",
    "'email,name,;a,Ann, ;b', 'email,name'",
    "'email,name,;a,Ann,x', 'email,name,'",
    "'email,,name', 'email,,name'",
    "'\u00A0email ,=\"name\"', 'email,name'",
    "',', ''"
  })
  void a_separator_at_the_end_makes_no_column_unless_there_is_text(String file, String names) {
    List<FileRow> rows =
        Stream.of(file.split(";"))
            .map(row -> List.of(row.split(",", -1)))
            .map(fields -> FileRow.of(1, 1, fields, fields.size()))
            .toList();
    assertThat(HeaderNames.of(rows)).isEqualTo(List.of(names.split(",", -1)));
  }
}
