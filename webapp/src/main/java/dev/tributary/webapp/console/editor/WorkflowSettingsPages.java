package dev.tributary.webapp.console.editor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.definition.DefinitionReader;
import dev.tributary.application.workflow.ValidateWorkflow;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.edit.WorkflowEdit;
import dev.tributary.domain.workflow.edit.WorkflowEdit.ReplaceWorkflowSettings;
import dev.tributary.webapp.console.editor.EditedForm.State;
import dev.tributary.webapp.console.editor.FormPage.Notice;
import dev.tributary.webapp.form.FormDocument;
import dev.tributary.webapp.form.PostedForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The form of a workflow's own settings. */
@Path("/console/workflows/{name}/settings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class WorkflowSettingsPages {
  private final Drafts drafts;
  private final FormPosts posts;
  private final ValidateWorkflow validate;
  private final Suggestions suggestions;
  private final DefinitionReader reader;

  public WorkflowSettingsPages(
      Drafts drafts,
      FormPosts posts,
      ValidateWorkflow validate,
      Suggestions suggestions,
      DefinitionReader reader) {
    this.drafts = drafts;
    this.posts = posts;
    this.validate = validate;
    this.suggestions = suggestions;
    this.reader = reader;
  }

  @CheckedTemplate(basePath = "EditorPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance settings(WorkflowSettingsPage page);
  }

  @GET
  public TemplateInstance show(
      @RestPath String name, @RestQuery @Nullable String tab, @RestQuery @Nullable String saved) {
    Draft draft = drafts.open(PathNames.workflow(name));
    EditedForm form = form(draft, tab);
    return page(
        form,
        draft,
        new State(
            FormDocument.open(draft.document(), form.tab().parts()),
            validate.validate(draft.definition()),
            draft.version(),
            saved == null ? Notice.NONE : Notice.SAVED));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @RestPath String name,
      @RestQuery @Nullable String tab,
      MultivaluedMap<String, String> fields) {
    Draft draft = drafts.open(PathNames.workflow(name));
    EditedForm form = form(draft, tab);
    State state = posts.post(form, draft, draft.document(), this::edits, new PostedForm(fields));
    if (state.notice() == Notice.SAVED) {
      return Response.seeOther(URI.create(form.href() + "&saved=yes")).build();
    }
    return Response.status(FormPosts.status(state.notice()))
        .entity(page(form, draft, state).render())
        .build();
  }

  private List<WorkflowEdit> edits(ObjectNode written, List<Problem> problems) {
    return reader.read(written, problems).stream()
        .<WorkflowEdit>map(
            typed ->
                new ReplaceWorkflowSettings(
                    typed.label(), typed.description(), typed.options(), typed.parameters()))
        .toList();
  }

  private static EditedForm form(Draft draft, @Nullable String tab) {
    return EditedForm.of(
        "/console/workflows/%s/settings".formatted(draft.definition().name()),
        "",
        WorkflowForm.TABS,
        Optional.ofNullable(tab));
  }

  private TemplateInstance page(EditedForm form, Draft draft, State state) {
    return Templates.settings(
        new WorkflowSettingsPage(
            draft.definition().name().value(),
            draft.definition().label(),
            form.page(
                draft.document(),
                state,
                suggestions.of(draft.definition(), Optional.empty(), form.tab()))));
  }
}
