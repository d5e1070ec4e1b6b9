package ai.skyscout.architecture;

import java.util.Arrays;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Holds for types in packages whose name tells a layer or nothing, instead of a feature.
 */
final class InABag extends ArchCondition<JavaClass> {

	private final Set<String> names;

	InABag(Set<String> names) {
		super("be in a package named for a layer");
		this.names = names;
	}

	@Override
	public void check(JavaClass type, ConditionEvents events) {
		boolean inABag = Arrays.stream(type.getPackageName().split("\\.")).anyMatch(this.names::contains);
		events.add(new SimpleConditionEvent(type, inABag, type.getName() + " is in " + type.getPackageName()));
	}

}
