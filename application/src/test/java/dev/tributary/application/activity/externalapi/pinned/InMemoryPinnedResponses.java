package dev.tributary.application.activity.externalapi.pinned;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Pinned responses in a map. */
public final class InMemoryPinnedResponses implements PinnedResponses {
  private final Map<String, StoredResponse> stored = new TreeMap<>();

  @Override
  public Optional<StoredResponse> find(WorkflowName workflow, ActivityId activity) {
    return Optional.ofNullable(stored.get(key(workflow, activity)));
  }

  @Override
  public List<StoredResponse> list(WorkflowName workflow) {
    return stored.entrySet().stream()
        .filter(each -> each.getKey().startsWith(workflow.value() + "/"))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public void put(WorkflowName workflow, StoredResponse response) {
    stored.put(key(workflow, response.activity()), response);
  }

  @Override
  public boolean remove(WorkflowName workflow, ActivityId activity) {
    return stored.remove(key(workflow, activity)) != null;
  }

  @Override
  public int removeBefore(Instant time, int limit) {
    int before = stored.size();
    stored.values().removeIf(each -> each.at().isBefore(time));
    return before - stored.size();
  }

  private static String key(WorkflowName workflow, ActivityId activity) {
    return workflow.value() + "/" + activity.value();
  }
}
