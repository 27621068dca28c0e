@echo off
rem Runs gouji; builds it when it was never built. To build it anew, delete the folder target.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
set "jar=%home%target\gouji.jar"
set "archive=%home%target\gouji.jsa"
set "status=0"

for /f "tokens=2 delims=:." %%c in ('chcp') do set "codepage=%%c"
chcp 65001 >nul

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not exist "%jar%" call :build
if not "%status%"=="0" goto end

rem What the JVM has to say of its archive is nobody's concern; most commands are done before thorough compilation pays;
rem a run over many submissions goes round in the memory that it needs, instead of all that the JVM begins with.
set "options=-XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -Xlog:disable -Xlog:all=error:stderr"
if not exist "%archive%" call :archive
set "sharing="
for %%f in ("%archive%") do if exist %%f if %%~zf gtr 0 set "sharing=-XX:SharedArchiveFile=%%f"
set "compiling=-XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -XX:-UseDynamicNumberOfCompilerThreads -XX:C1MaxInlineSize=12"
if "%~1"=="consolidate" set "compiling=-XX:InlineSmallCode=700 -XX:FreqInlineSize=120 -XX:MaxInlineLevel=9 -XX:Tier4InvocationThreshold=25000 -XX:Tier4MinInvocationThreshold=3000 -XX:Tier4CompileThreshold=75000 -XX:Tier4BackEdgeThreshold=200000 -XX:NewSize=64m -XX:InitialRAMPercentage=0.1 -XX:MinHeapFreeRatio=15"

"%java%" %options% %sharing% %compiling% -Djdk.console=java.base -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 %GOUJI_JAVA_OPTIONS% -jar "%jar%" %*
set "status=%errorlevel%"

:end
if defined codepage chcp %codepage% >nul
exit /b %status%

rem Makes the archive of our classes by a run over the examples: it makes for a quick start. The empty file keeps later runs from trying again.
:archive
type nul >"%archive%" 2>nul || exit /b
set "examples="
for /d %%d in ("%home%examples\region-2018\*") do for %%f in ("%%~d\*") do call set "examples=%%examples%% "%%~f""
"%java%" %options% -XX:ArchiveClassesAtExit="%archive%.new" -jar "%jar%" check --each %examples% >nul 2>nul
if exist "%archive%.new" move /y "%archive%.new" "%archive%" >nul
exit /b

:build
set "version="
for /f "tokens=3" %%v in ('""%java%" -version 2^>^&1 ^| findstr /i /c:" version ""') do if not defined version set "version=%%~v"
for /f "delims=.+-" %%m in ("%version%") do set "major=%%m"
if not defined version set "major=0"
if %major% LSS 17 (
    echo 需要 Java 17 或更高版本，请先安装。 / Java 17 or later is needed; please install it. 1>&2
    set "status=2"
    exit /b
)
where mvn >nul 2>nul
if errorlevel 1 (
    echo gouji 尚未构建，请先安装 Maven 3.8 以上。 / gouji is not built yet; please install Maven 3.8 or later. 1>&2
    set "status=2"
    exit /b
)
echo 正在构建 gouji，约需一两分钟…… / Building gouji; this takes a minute or two ... 1>&2
call mvn -B -q -DskipTests -Dspotless.check.skip=true -f "%home%pom.xml" package 1>&2
if errorlevel 1 (
    echo 构建失败，原因见上。 / The build failed for the reason above. 1>&2
    set "status=4"
)
exit /b
