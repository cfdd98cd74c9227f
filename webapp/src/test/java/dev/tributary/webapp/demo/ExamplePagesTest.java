package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.definition.DefinitionText;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.webapp.console.diagram.DiagramDrawing;
import dev.tributary.webapp.console.diagram.DiagramOverlay;
import dev.tributary.webapp.words.DocumentPage;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example has a page of explanation, with a picture of what is really shipped. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExamplePagesTest {
  private static final Path PAGES = Path.of("..", "docs", "examples");

  /** The port that the shipped files name. */
  private static final int PORT = 8181;

  private static final DiagramOverlay BARE =
      new DiagramOverlay() {
        @Override
        public Mark mark(ActivityId activity) {
          return Mark.NONE;
        }

        @Override
        public Flow flow(Transition transition) {
          return Flow.NONE;
        }

        @Override
        public String href(ActivityId activity) {
          return "";
        }

        @Override
        public boolean selected(ActivityId activity) {
          return false;
        }
      };

  private final DefinitionText text;
  private final DiagramDrawing drawing;

  ExamplePagesTest(DefinitionText text, DiagramDrawing drawing) {
    this.text = text;
    this.drawing = drawing;
  }

  static Iterable<String> names() {
    return Examples.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_picture_shows_what_is_shipped(String name) throws IOException {
    WorkflowDefinition workflow = read(name);
    DocumentPage.assertSays(
        "examples/" + name + ".svg", Picture.of(workflow.label(), drawing.draw(workflow, BARE)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_page_names_every_activity_and_shows_the_picture(String name) throws IOException {
    String page = Files.readString(PAGES.resolve(name + ".md"));

    assertThat(page)
        .contains("(%s.svg)".formatted(name), "(../../examples/%s.yaml)".formatted(name));
    assertThat(read(name).activities())
        .allSatisfy(activity -> assertThat(page).contains("**" + activity.label() + "**"));
  }

  private WorkflowDefinition read(String name) {
    return text.yaml(Examples.read(name, PORT)).definition().orElseThrow();
  }
}
