package dev.tributary.webapp.workflow;

import dev.tributary.webapp.platform.OnlyNative;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests of this package that inject nothing, against the native executable. */
@OnlyNative
@QuarkusIntegrationTest
class DraftsApiNativeIT extends DraftsApiTest {}

@OnlyNative
@QuarkusIntegrationTest
class HostileDefinitionsNativeIT extends HostileDefinitionsTest {}

@OnlyNative
@QuarkusIntegrationTest
class WorkflowsApiNativeIT extends WorkflowsApiTest {}
