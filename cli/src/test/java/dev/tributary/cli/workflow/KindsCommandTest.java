package dev.tributary.cli.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.FakeProgram;
import dev.tributary.cli.api.KindPage;
import dev.tributary.cli.api.KindPage.Kind;
import dev.tributary.cli.api.KindPage.Outlet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KindsCommandTest {
  private final FakeProgram program = new FakeProgram();

  @Test
  void kinds_are_listed_with_their_outlets() {
    program.on(
        "kinds",
        new KindPage(
            List.of(
                new Kind(
                    "externalApi",
                    "External API",
                    "Data",
                    List.of(new Outlet("out"), new Outlet("failed"))),
                new Kind("end", "End", "Execution", List.of()))));

    assertThat(program.run(KindsCommand::new))
        .containsExactly(
            "externalApi       Data              External API      out, failed",
            "end               Execution         End");
  }
}
