package dev.tributary.webapp.activity.externalapi;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;

import dev.tributary.application.activity.externalapi.sample.ShowRequest;
import dev.tributary.application.activity.externalapi.sample.TestCall;
import dev.tributary.application.activity.externalapi.sample.TestCall.Attempt;
import dev.tributary.domain.problem.Refused;
import dev.tributary.webapp.activity.externalapi.TestCallForm.Filled;
import dev.tributary.webapp.console.pageresult.ResultPages;
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
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Tries the call of an External API activity as it stands in the draft, or shows its request. */
@Path("/console/workflows/{name}/activities/{id}/" + TestCallPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class TestCallPages {
  static final String PATH = "test-call";

  private final TestCall testCall;
  private final ShowRequest showRequest;
  private final TestCallForm forms;
  private final TestCallPageBuilder builder;
  private final ResultPages results;

  TestCallPages(
      TestCall testCall,
      ShowRequest showRequest,
      TestCallForm forms,
      TestCallPageBuilder builder,
      ResultPages results) {
    this.testCall = testCall;
    this.showRequest = showRequest;
    this.forms = forms;
    this.builder = builder;
    this.results = results;
  }

  @CheckedTemplate(basePath = "TestCallPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance call(TestCallPage page);
  }

  @GET
  public Response ask(
      @RestPath String name, @RestPath String id, @RestQuery @Nullable UUID result) {
    Filled blank = forms.blank(name, id);
    return results.show(result, () -> Templates.call(builder.asking(blank)));
  }

  /** Leads to the page that shows what was called: a reload must not call again. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response call(
      @RestPath String name, @RestPath String id, MultivaluedMap<String, String> form) {
    Filled filled = forms.filled(name, id, form);
    return shown(name, filled, attempt -> builder.done(filled, testCall.call(attempt)));
  }

  /** The same with the pinned response instead of a call. */
  @POST
  @Path("pinned")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response pinned(
      @RestPath String name, @RestPath String id, MultivaluedMap<String, String> form) {
    Filled filled = forms.filled(name, id, form);
    return shown(
        name,
        filled,
        attempt -> builder.done(filled, testCall.call(attempt, builder.pinned(attempt))).pinned());
  }

  /** The same for the request alone, which is not sent. */
  @POST
  @Path("request")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response request(
      @RestPath String name, @RestPath String id, MultivaluedMap<String, String> form) {
    Filled filled = forms.filled(name, id, form);
    return shown(name, filled, attempt -> builder.previewed(filled, showRequest.show(attempt)));
  }

  /** The same with the calls that a run would make. */
  @POST
  @Path("estimate")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response estimate(
      @RestPath String name, @RestPath String id, MultivaluedMap<String, String> form) {
    Filled filled = forms.filled(name, id, form);
    return shown(
        name, filled, attempt -> builder.previewed(filled, showRequest.estimated(attempt)));
  }

  private Response shown(String name, Filled filled, Function<Attempt, TestCallPage> page) {
    try {
      return results.redirect(
          "/console/workflows/%s/activities/%s/%s"
              .formatted(name, filled.empty().activity().id(), PATH),
          Templates.call(page.apply(filled.attempt())));
    } catch (Refused refused) {
      return Response.status(UNPROCESSABLE_CONTENT)
          .entity(Templates.call(builder.refused(filled, refused.problem())).render())
          .build();
    }
  }
}
