package dev.tributary.webapp.profile;

import dev.tributary.webapp.platform.OnlyNative;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests of this package that inject nothing, against the native executable. */
@OnlyNative
@QuarkusIntegrationTest
class ProfilesApiNativeIT extends ProfilesApiTest {}
