package dev.tributary.adapters.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.externalapi.json.JacksonSamples;
import dev.tributary.application.activity.externalapi.editor.CallImportLimits;
import dev.tributary.application.activity.externalapi.editor.ImportCurl;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.Leftover;
import dev.tributary.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The command line of {@code docs/external-api.md} becomes the settings that stand below it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportDocumentTest {
  private static final Pattern BLOCKS =
      Pattern.compile("(?ms)^```sh\\n(.*?)^```$.*?^```yaml\\n(.*?)^```$");

  @Test
  void the_documented_command_is_imported_as_documented() throws IOException {
    List<MatchResult> blocks =
        BLOCKS
            .matcher(Files.readString(Path.of("..", "docs", "external-api.md")))
            .results()
            .toList();
    assertThat(blocks).hasSize(1);
    List<Problem> problems = new ArrayList<>();
    ExternalApiSettings documented =
        ExternalApiFixture.read(blocks.getFirst().group(2) + "outbound: {columns: [id]}", problems);

    ImportedCall call =
        new ImportCurl(new JacksonSamples(), new CallImportLimits(10_000, 10, 100))
            .read(blocks.getFirst().group(1), Optional.empty());

    assertThat(problems).isEmpty();
    assertThat(call.over(documented.execution())).isEqualTo(documented.execution());
    assertThat(call.leftovers()).extracting(Leftover::item).containsExactly("--compressed");
    assertThat(call.secrets())
        .extracting(secret -> secret.name().value())
        .containsExactly("coupon-key");
  }
}
