package dev.tributary.webapp.activity.externalapi.callimport;

import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.webapp.activity.externalapi.EditedActivity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Saves settings that an import or a test call proposes in the draft. */
@Path("/console/workflows/{name}/activities/{id}/" + CallImportPages.PATH + "/take")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class ImportedSettingsPages {
  private final WorkflowCatalogue catalogue;
  private final TakeSettings taking;

  ImportedSettingsPages(WorkflowCatalogue catalogue, TakeSettings taking) {
    this.catalogue = catalogue;
    this.taking = taking;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(
      @RestPath String name,
      @RestPath String id,
      @BeanParam SettingsForm form,
      @RestForm @DefaultValue("execution") String tab) {
    return taking.take(EditedActivity.read(catalogue, name, id), form, tab);
  }
}
