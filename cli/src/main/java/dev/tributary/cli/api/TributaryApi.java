package dev.tributary.cli.api;

import dev.tributary.cli.api.fileimport.ImportOptions;
import dev.tributary.cli.api.fileimport.ImportPreview;
import dev.tributary.cli.api.fileimport.ImportView;
import dev.tributary.cli.api.fileimport.RejectPage;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls of the public API. What the program refuses is thrown as a {@code Refusal}. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface TributaryApi {
  @GET
  @Path("/kinds")
  KindPage kinds();

  @GET
  @Path("/nodes")
  NodePage nodes();

  @GET
  @Path("/workflows")
  WorkflowPage workflows(
      @QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

  @GET
  @Path("/workflows/{name}")
  WorkflowView workflow(@PathParam("name") String name);

  @GET
  @Path("/workflows/{name}/schedules")
  SchedulesView schedules(@PathParam("name") String name);

  @POST
  @Path("/workflows/{name}/arm")
  SchedulesView arm(@PathParam("name") String name);

  @POST
  @Path("/workflows/{name}/disarm")
  SchedulesView disarm(@PathParam("name") String name);

  @GET
  @Path("/approvals")
  ApprovalView.Page approvals(
      @QueryParam("limit") int limit, @QueryParam("after") @Nullable String after);

  @GET
  @Path("/approvals/{id}")
  ApprovalView.Prepared approval(@PathParam("id") String id);

  @POST
  @Path("/approvals/{id}/decision")
  void decide(@PathParam("id") String id, Decision decision);

  /**
   * @param key a repeat under the same key is the same run
   */
  @POST
  @Path("/workflows/{name}/runs")
  AcceptedRun start(
      @PathParam("name") String name, @HeaderParam("Idempotency-Key") String key, Start start);

  /**
   * @param key a repeat under the same key is the same run
   */
  @POST
  @Path("/workflows/{name}/test-runs")
  AcceptedRun test(
      @PathParam("name") String name, @HeaderParam("Idempotency-Key") String key, Test test);

  /**
   * @param key a repeat under the same key does nothing
   */
  @POST
  @Path("/workflows/{name}/signals/{activity}")
  SignalReceipt signal(
      @PathParam("name") String name,
      @PathParam("activity") String activity,
      @HeaderParam("Idempotency-Key") String key,
      Signal signal);

  /**
   * @param test null lists real runs and test runs
   */
  @GET
  @Path("/runs")
  RunPage runs(
      @QueryParam("workflow") @Nullable String workflow,
      @QueryParam("test") @Nullable Boolean test,
      @QueryParam("limit") int limit,
      @QueryParam("after") @Nullable String after);

  @GET
  @Path("/runs/{id}")
  RunView run(@PathParam("id") String id);

  @POST
  @Path("/runs/{id}/commands")
  RunView command(@PathParam("id") String id, RunCommand command);

  @GET
  @Path("/runs/{id}/journal")
  JournalPage journal(
      @PathParam("id") String id,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") int limit);

  @GET
  @Path("/runs/{id}/test-report")
  TestReport testReport(@PathParam("id") String id);

  @GET
  @Path("/storage")
  StorageView storage();

  /**
   * @param open only those that need attention and are not acknowledged
   */
  @GET
  @Path("/notifications")
  NotificationPage notifications(
      @QueryParam("open") boolean open,
      @QueryParam("limit") int limit,
      @QueryParam("after") @Nullable String after);

  @POST
  @Path("/notifications/{id}/acknowledgement")
  void acknowledge(@PathParam("id") String id);

  @GET
  @Path("/notifications/deliveries")
  NotificationDeliveryPage notificationDeliveries(
      @QueryParam("state") @Nullable String state,
      @QueryParam("notification") @Nullable String notification,
      @QueryParam("limit") int limit,
      @QueryParam("after") @Nullable String after);

  @POST
  @Path("/notifications/deliveries/{id}/replay")
  void replay(@PathParam("id") String id);

  @GET
  @Path("/deliveries")
  DeliveryPage deliveries(@QueryParam("run") String run, @QueryParam("limit") int limit);

  /**
   * @param beginning of the file; more than 64 kB is ignored
   */
  @POST
  @Path("/imports/preview")
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  ImportPreview previewImport(@BeanParam ImportOptions options, byte[] beginning);

  @GET
  @Path("/imports/{id}")
  ImportView fileImport(@PathParam("id") String id);

  @GET
  @Path("/imports/{id}/rejects")
  RejectPage rejects(@PathParam("id") String id, @QueryParam("limit") int limit);

  /**
   * The options of a start.
   *
   * @param revision null takes the newest published one
   */
  record Start(@Nullable Integer revision, Map<String, Object> parameters) {}

  /**
   * The choices of a test run.
   *
   * @param revision null takes the draft, or the newest revision where there is none
   * @param people null takes the default
   * @param calls by activity
   */
  record Test(
      @Nullable Integer revision,
      Map<String, Object> parameters,
      @Nullable Long people,
      Map<String, TestCall> calls) {}

  /** What the calls of an activity are: real, or a sample stands in their place. */
  record TestCall(@Nullable Boolean real, @Nullable String sample) {}

  /** What a signal carries. */
  record Signal(Map<String, Object> parameters) {}

  /** What a person has decided: approved or rejected. */
  record Decision(String decision, String note) {}

  /**
   * A command to a run.
   *
   * @param activity null for the run as a whole
   * @param revision null keeps the run's
   */
  record RunCommand(String command, @Nullable String activity, @Nullable Integer revision) {}
}
