package org.yimen.workflow.engine;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.yimen.platform.Ids;
import org.yimen.workflow.model.StepCatalogue;
import org.yimen.workflow.ModelValidator;

/**
 * The engine in our own transaction and on our own tables. What it could do and must not (scripts, identity,
 * authorisation queries, metrics, schema changes) is off; expressions see the step beans and nothing else.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    private static final int RETRIES = 3;

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration processEngineConfiguration(DataSource dataSource,
            PlatformTransactionManager transactions, StepBeans steps, TaskEvents taskEvents,
            HistoryEvents historyEvents, JobsActAsSystem jobsActAsSystem) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName("yimen");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate("false");
        engine.setIdGenerator(() -> Ids.next().toString());
        engine.setJdbcBatchProcessing(true);
        engine.setBeans(steps);
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9:_-]+");
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(jobsActAsSystem));
        engine.setCustomPreBPMNParseListeners(List.of(taskEvents));
        history(engine, historyEvents);
        jobs(engine);
        switchOff(engine);
        return engine;
    }

    private static void history(SpringProcessEngineConfiguration engine, HistoryEvents events) {
        engine.setHistory("activity");
        engine.setEnforceHistoryTimeToLive(true);
        engine.setHistoryRemovalTimeStrategy("end");
        engine.setHistoryCleanupStrategy("removalTimeBased");
        engine.setHistoryCleanupBatchWindowStartTime("01:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
        engine.setCustomHistoryEventHandlers(List.of(events));
        engine.setEnableDefaultDbHistoryEventHandler(true);
    }

    private static void jobs(SpringProcessEngineConfiguration engine) {
        engine.setJobExecutorActivate(false);
        engine.setDefaultNumberOfRetries(RETRIES);
        engine.setJobExecutorDeploymentAware(false);
    }

    private static void switchOff(SpringProcessEngineConfiguration engine) {
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableScriptCompilation(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        engine.setAuthorizationEnabled(false);
        engine.setDbIdentityUsed(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ModelValidator modelValidator(StepBeans steps) {
        return new ModelValidator(() -> new StepCatalogue(steps.types()));
    }
}
