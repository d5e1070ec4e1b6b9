package ai.skyscout.architecture;

import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Habits of the code that a compiler does not keep up.
 */
@AnalyzeClasses(packages = "ai.skyscout", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

	private static final Set<String> BAGS = Set.of("util", "utils", "common", "commons", "config", "configuration",
			"impl", "service", "services", "dto", "dtos", "helper", "helpers", "misc", "model", "models");

	/** At most this share of the top-level types may be public. */
	private static final double PUBLIC_SHARE = 0.6;

	@ArchTest
	static final ArchRule coreKnowsNoSpring = noClasses().that()
		.resideInAPackage("ai.skyscout.core..")
		.should()
		.dependOnClassesThat(new DescribedPredicate<>("belong to Spring, but for the mark of a module") {
			@Override
			public boolean test(JavaClass type) {
				return type.getPackageName().startsWith("org.springframework")
						&& !type.getName().startsWith(ApplicationModule.class.getName());
			}
		});

	@ArchTest
	static final ArchRule nobodyUsesTheJobs = noClasses().that()
		.resideOutsideOfPackage("ai.skyscout.batch..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("ai.skyscout.batch..")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule noFieldInjection = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

	@ArchTest
	static final ArchRule noSetterInjection = methods().should()
		.notBeAnnotatedWith(Autowired.class)
		.andShould()
		.notBeAnnotatedWith(Value.class);

	@ArchTest
	static final ArchRule noJavaUtilLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

	@ArchTest
	static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

	@ArchTest
	static final ArchRule noLegacyTime = noClasses().should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("java.util.Date")
		.orShould()
		.dependOnClassesThat()
		.haveFullyQualifiedName("java.util.Calendar");

	@ArchTest
	static final ArchRule noNamesThatSayNothing = noClasses().should()
		.haveNameMatching(".*(Impl|Service|Util|Utils|Helper|Manager|Dto|DTO)");

	@ArchTest
	static final ArchRule noBags = noClasses().should(new InABag(BAGS));

	@ArchTest
	static final ArchRule controllersAreTheirModulesOwn = classes().that()
		.areMetaAnnotatedWith(Controller.class)
		.should()
		.notBePublic()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule noMutableStaticState = fields().that()
		.areStatic()
		.and()
		.areDeclaredInClassesThat()
		.areNotEnums()
		.should()
		.beFinal();

	@ArchTest
	static void everyPackageSaysWhatItIsForAndIsNullMarked(JavaClasses types) {
		Set<String> unmarked = new TreeSet<>();
		types.forEach((type) -> {
			if (!type.getPackage().isAnnotatedWith(NullMarked.class) && !type.getPackageName().equals("ai.skyscout")) {
				unmarked.add(type.getPackageName());
			}
		});
		assertThat(unmarked).as("packages without @NullMarked in a package-info.java").isEmpty();
	}

	@ArchTest
	static void mostTypesKeepToTheirPackage(JavaClasses types) {
		long all = types.stream().filter(JavaClass::isTopLevelClass).count();
		long open = types.stream()
			.filter(JavaClass::isTopLevelClass)
			.filter((type) -> type.getModifiers().contains(JavaModifier.PUBLIC))
			.filter((type) -> !type.getPackageName().equals("ai.skyscout.core"))
			.count();
		assertThat((double) open / all).as("share of public top-level types, core aside").isLessThan(PUBLIC_SHARE);
	}

}
