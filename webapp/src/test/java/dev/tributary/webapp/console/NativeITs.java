package dev.tributary.webapp.console;

import dev.tributary.webapp.console.http.PreferencesTest;
import dev.tributary.webapp.platform.OnlyNative;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests of this package that inject nothing, against the native executable. */
@OnlyNative
@QuarkusIntegrationTest
class AdministrationNativeIT extends AdministrationTest {}

@OnlyNative
@QuarkusIntegrationTest
class ApiPageNativeIT extends ApiPageTest {}

@OnlyNative
@QuarkusIntegrationTest
class ConsoleNativeIT extends ConsoleTest {}

@OnlyNative
@QuarkusIntegrationTest
class EditorNativeIT extends EditorTest {}

@OnlyNative
@QuarkusIntegrationTest
class PreferencesNativeIT extends PreferencesTest {}

@OnlyNative
@QuarkusIntegrationTest
class ProfilesPageNativeIT extends ProfilesPageTest {}
