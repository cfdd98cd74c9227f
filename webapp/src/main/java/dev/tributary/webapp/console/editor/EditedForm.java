package dev.tributary.webapp.console.editor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.problem.Problem;
import dev.tributary.webapp.console.editor.FormPage.Notice;
import dev.tributary.webapp.form.FormDocument;
import dev.tributary.webapp.form.FormRendering;
import dev.tributary.webapp.form.FormTab;
import dev.tributary.webapp.form.FormView;
import dev.tributary.webapp.form.OfferedValues;
import dev.tributary.webapp.form.PlacedProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tabs of a form over one object of a workflow's written form, and which of them is shown.
 *
 * @param action its address, without the tab
 * @param place of the object in the whole, with the dot after it; empty for the whole
 */
record EditedForm(String action, String place, List<FormTab> tabs, FormTab tab) {

  static EditedForm of(String action, String place, List<FormTab> tabs, Optional<String> wanted) {
    FormTab shown =
        tabs.stream()
            .filter(tab -> wanted.filter(tab.id()::equals).isPresent())
            .findFirst()
            .orElse(tabs.getFirst());
    return new EditedForm(action, place, tabs, shown);
  }

  String href() {
    return href(tab);
  }

  /** The result of an attempt to save: the input, and the notice to show. */
  record State(FormDocument open, List<Problem> problems, long version, Notice notice) {}

  /**
   * @param stored the object that the other tabs show
   */
  FormPage page(ObjectNode stored, State state, OfferedValues offered) {
    List<Problem> here =
        state.problems().stream().filter(problem -> isHere(problem.place())).toList();
    int errors =
        (int) here.stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).count();
    boolean saved = state.notice() == Notice.SAVED;
    PlacedProblems problems = new PlacedProblems(place, here);
    List<FormPage.Tab> shownTabs = new ArrayList<>();
    List<FormView.Part> parts = List.of();
    for (FormTab each : tabs) {
      boolean current = each.equals(tab);
      int before = problems.count();
      List<FormView.Part> rendered =
          new FormRendering(problems, offered)
              .parts(current ? state.open() : FormDocument.open(stored, each.parts()));
      parts = current ? rendered : parts;
      shownTabs.add(new FormPage.Tab(each.word(), href(each), current, before - problems.count()));
    }
    return new FormPage(
        href(tab),
        shownTabs,
        parts,
        problems.rest(),
        state.version(),
        saved && errors > 0 ? Notice.SAVED_WITH_ERRORS : state.notice(),
        errors,
        FormPage.SuggestionList.of(offered));
  }

  private boolean isHere(String problem) {
    return place.isEmpty()
        ? !problem.startsWith("activities") && !problem.startsWith("transitions")
        : (problem + ".").startsWith(place);
  }

  private String href(FormTab each) {
    return action + "?tab=" + each.id();
  }
}
