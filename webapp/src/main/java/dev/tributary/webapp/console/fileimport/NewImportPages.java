package dev.tributary.webapp.console.fileimport;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;

import dev.tributary.adapters.in.rest.fileimport.ImportQuery;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.adapters.in.rest.problem.Upload;
import dev.tributary.application.fileimport.ImportLimits;
import dev.tributary.application.fileimport.file.FileHead;
import dev.tributary.application.fileimport.preview.PreviewImport;
import dev.tributary.domain.fileimport.plan.ImportOptions;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.problem.TooLarge;
import dev.tributary.webapp.console.layout.PageFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/**
 * The form of a new import, and the preview of a file. The form's script sends the beginning of the
 * file for the preview, then the file to {@link ImportUpload}.
 */
@Path(ImportPages.HOME)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class NewImportPages {
  private final PreviewImport preview;
  private final ImportPreviewPageBuilder builder;
  private final ImportLimits limits;
  private final PageFrame frame;

  public NewImportPages(
      PreviewImport preview,
      ImportPreviewPageBuilder builder,
      ImportLimits limits,
      PageFrame frame) {
    this.preview = preview;
    this.builder = builder;
    this.limits = limits;
    this.frame = frame;
  }

  @CheckedTemplate(basePath = "ImportPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance form(NewImportPage page);

    static native TemplateInstance preview(PreviewPage page);
  }

  @GET
  @Path("/new")
  public TemplateInstance empty() {
    return Templates.form(
        new NewImportPage(
            limits.fileBytes(),
            frame.formats().bytes(limits.fileBytes()),
            FileHead.BYTES + 1,
            ImportFields.all()));
  }

  /** What would become of a file, as a part of the page; its beginning is enough. */
  @POST
  @Path("/preview")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Response preview(@BeanParam ImportQuery query, @Upload InputStream body)
      throws IOException {
    byte[] bytes = body.readNBytes(FileHead.BYTES + 1);
    return withOptions(
        query,
        options ->
            Response.ok(
                    Templates.preview(
                            builder.page(
                                preview.preview(
                                    FileHead.of(bytes, bytes.length), query.resource(), options)))
                        .render())
                .build());
  }

  /** The response of {@code response}, or the problem of options that are refused. */
  static Response withOptions(ImportQuery query, Function<ImportOptions, Response> response) {
    try {
      return response.apply(query.options());
    } catch (Refused refused) {
      return refused(refused.problem());
    } catch (TooLarge large) {
      return refused(large.problem());
    } catch (RestProblem wrong) {
      return refused(wrong.problem());
    }
  }

  private static Response refused(Message problem) {
    return Response.status(UNPROCESSABLE_CONTENT)
        .entity(Templates.preview(ImportPreviewPageBuilder.refused(problem)).render())
        .build();
  }
}
