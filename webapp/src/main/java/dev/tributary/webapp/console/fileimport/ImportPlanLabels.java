package dev.tributary.webapp.console.fileimport;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.fileimport.file.Separator;
import dev.tributary.domain.fileimport.plan.ImportKey;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.plan.RowHandling;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was decided about a file, with the labels of the form. */
@ApplicationScoped
class ImportPlanLabels {
  private final PageFrame frame;

  ImportPlanLabels(PageFrame frame) {
    this.frame = frame;
  }

  List<ImportPage.Line> lines(ImportPlan plan) {
    RowHandling handling = plan.handling();
    return List.of(
        line("imports.mode", choice("mode", handling.mode())),
        line("imports.key", key(plan.key())),
        line("imports.blanks", choice("blanks", handling.blanks())),
        line("imports.errors", choice("errors", handling.errors())),
        line("imports.missingFields", choice("missingFields", plan.missing())),
        line("imports.optOuts", choice("optOuts", handling.optOuts())),
        line(
            "imports.maxRejects",
            handling.maxRejects().map(frame.formats()::number).orElseGet(() -> word("anyNumber"))),
        line(
            "imports.dateFormat",
            plan.dateFormats().isEmpty()
                ? word("date_iso")
                : String.join("; ", plan.dateFormats())),
        line("imports.encoding", plan.encoding().id()),
        line("imports.separator", separator(plan.separator())),
        line("imports.quote", String.valueOf(plan.quote())),
        line("imports.header", word("header_" + plan.header())));
  }

  String key(ImportKey key) {
    return choice("key", key);
  }

  /** A sign that people have a word for, else itself. */
  String separator(char sign) {
    return switch (sign) {
      case ',' -> word("separator_comma");
      case ';' -> word("separator_semicolon");
      case '\t' -> word("separator_tab");
      case '|' -> word("separator_bar");
      default -> Separator.shown(sign);
    };
  }

  private static ImportPage.Line line(String word, String text) {
    return new ImportPage.Line(word, text);
  }

  private String choice(String field, Enum<?> chosen) {
    return word(field + "_" + EnumNames.id(chosen));
  }

  private String word(String name) {
    return Texts.text(frame.locale(), "imports." + name);
  }
}
