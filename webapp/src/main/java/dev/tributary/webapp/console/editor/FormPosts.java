package dev.tributary.webapp.console.editor;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.OK;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.edit.WorkflowEdit;
import dev.tributary.webapp.console.editor.EditedForm.State;
import dev.tributary.webapp.console.editor.FormPage.Notice;
import dev.tributary.webapp.form.FormDocument;
import dev.tributary.webapp.form.PostedForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.ArrayList;
import java.util.List;

/** Applies the input of one tab: edits its rows, or saves all of it in the draft. */
@ApplicationScoped
class FormPosts {
  private final Drafts drafts;

  FormPosts(Drafts drafts) {
    this.drafts = drafts;
  }

  /** Reads the object that a form is over as edits of the draft. */
  interface Reading {
    /** The edits; what cannot be read is added to {@code problems}. */
    List<WorkflowEdit> edits(ObjectNode written, List<Problem> problems);
  }

  /**
   * What to show next; {@link Notice#SAVED} when the draft was saved.
   *
   * @param stored the object that the form is over
   */
  State post(EditedForm form, Draft draft, ObjectNode stored, Reading reading, PostedForm typed) {
    FormDocument open = FormDocument.open(stored, form.tab().parts());
    open.take(typed);
    long seen = typed.version().orElse(draft.version());
    String button = typed.text(PostedForm.BUTTON);
    if (open.apply(button)) {
      return new State(open, List.of(), seen, Notice.UNSAVED);
    }
    ObjectNode closed = open.close();
    FormDocument reopened = FormDocument.open(closed, form.tab().parts());
    List<Problem> unreadable = new ArrayList<>();
    List<WorkflowEdit> edits = reading.edits(closed, unreadable);
    if (!unreadable.isEmpty()) {
      return new State(reopened, unreadable, seen, Notice.REFUSED);
    }
    return switch (drafts.edit(draft, typed.version(), edits)) {
      case Drafts.Saved() -> new State(reopened, List.of(), seen, Notice.SAVED);
      case Drafts.Rejected(var problems) -> new State(reopened, problems, seen, Notice.REFUSED);
      case Drafts.Stale() -> new State(reopened, List.of(), draft.version(), Notice.STALE);
    };
  }

  /** The statuses of pages that follow a post. */
  static StatusType status(Notice notice) {
    return switch (notice) {
      case NONE, SAVED, SAVED_WITH_ERRORS, UNSAVED -> OK;
      case REFUSED -> UNPROCESSABLE_CONTENT;
      case STALE -> CONFLICT;
    };
  }
}
