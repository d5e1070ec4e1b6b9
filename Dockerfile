# syntax=docker/dockerfile:1

# Builds the jar. Tests run before, in .ci/run: they need more than an image build offers.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
RUN --mount=type=cache,target=/root/.m2 mvn -B -q dependency:go-offline -DincludeScope=runtime
COPY batch-jobs batch-jobs
COPY db db
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 mvn -B -q package -Dmaven.test.skip=true -Dspring-javaformat.skip=true
RUN java -Djarmode=tools -jar target/skyscout-*.jar extract --layers --launcher --destination layers

# Runs it: layers that change seldom first, nothing owned by the user it runs as.
FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 skyscout \
	&& useradd --system --uid 10001 --gid skyscout --home-dir /app --shell /usr/sbin/nologin skyscout
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001:10001
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
EXPOSE 8080 8081
# The image has no curl; bash opens the connection itself.
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s --retries=3 \
	CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-8081} && printf 'GET /actuator/health/liveness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
