package dev.tributary.webapp.console.editor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.definition.ActivityReader;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.edit.WorkflowEdit;
import dev.tributary.domain.workflow.edit.WorkflowEdit.RenameActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.ReplaceOptions;
import dev.tributary.domain.workflow.edit.WorkflowEdit.ReplaceSettings;
import dev.tributary.webapp.console.editor.EditedForm.State;
import dev.tributary.webapp.console.editor.FormPage.Notice;
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
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The form of one activity. */
@Path("/console/workflows/{name}/activities/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class ActivityPages {
  private final Drafts drafts;
  private final FormPosts posts;
  private final ActivityPageBuilder builder;
  private final ActivityReader reader;

  public ActivityPages(
      Drafts drafts, FormPosts posts, ActivityPageBuilder builder, ActivityReader reader) {
    this.drafts = drafts;
    this.posts = posts;
    this.builder = builder;
    this.reader = reader;
  }

  @CheckedTemplate(basePath = "EditorPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance activity(ActivityPage page);
  }

  @GET
  public TemplateInstance show(
      @RestPath String name,
      @RestPath String id,
      @RestQuery @Nullable String tab,
      @RestQuery @Nullable String saved) {
    Draft draft = drafts.open(PathNames.workflow(name));
    ActivityId activity = PathNames.activity(id);
    EditedForm form = builder.form(draft, activity, Optional.ofNullable(tab));
    Notice notice = saved == null ? Notice.NONE : Notice.SAVED;
    return Templates.activity(
        builder.page(form, draft, activity, builder.stored(form, draft, activity, notice)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @RestPath String name,
      @RestPath String id,
      @RestQuery @Nullable String tab,
      MultivaluedMap<String, String> fields) {
    Draft draft = drafts.open(PathNames.workflow(name));
    ActivityId activity = PathNames.activity(id);
    EditedForm form = builder.form(draft, activity, Optional.ofNullable(tab));
    State state =
        posts.post(
            form,
            draft,
            draft.written(activity),
            (written, problems) -> edits(activity, written, problems),
            new PostedForm(fields));
    if (state.notice() == Notice.SAVED) {
      return Response.seeOther(URI.create(form.href() + "&saved=yes")).build();
    }
    return Response.status(FormPosts.status(state.notice()))
        .entity(Templates.activity(builder.page(form, draft, activity, state)).render())
        .build();
  }

  private List<WorkflowEdit> edits(ActivityId id, ObjectNode written, List<Problem> problems) {
    return reader.read(written, "activities[%s]".formatted(id), problems).stream()
        .<WorkflowEdit>flatMap(
            typed ->
                Stream.of(
                    new RenameActivity(id, typed.label()),
                    new ReplaceSettings(id, typed.settings()),
                    new ReplaceOptions(id, typed.options())))
        .toList();
  }
}
