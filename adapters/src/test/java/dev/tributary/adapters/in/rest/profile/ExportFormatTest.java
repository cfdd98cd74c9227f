package dev.tributary.adapters.in.rest.profile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportFormatTest {
  private static final MediaType TSV = new MediaType("text", "tab-separated-values");

  @Test
  void the_first_accepted_format_is_chosen() {
    assertThat(ExportFormat.of(List.of(MediaType.APPLICATION_JSON_TYPE, TSV)))
        .isEqualTo(ExportFormat.TSV);
    assertThat(ExportFormat.of(List.of(MediaType.WILDCARD_TYPE))).isEqualTo(ExportFormat.CSV);
  }

  @Test
  void a_format_of_quality_zero_is_not_accepted() {
    MediaType excluded = new MediaType("text", "csv", Map.of("q", "0.0"));

    assertThat(ExportFormat.of(List.of(excluded, TSV))).isEqualTo(ExportFormat.TSV);
  }
}
