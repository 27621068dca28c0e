@echo off
rem Runs gouji; builds it when it was never built. To build it anew, delete the folder target.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
set "jar=%home%target\gouji.jar"
set "status=0"

for /f "tokens=2 delims=:." %%c in ('chcp') do set "codepage=%%c"
chcp 65001 >nul

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not exist "%jar%" call :build
if not "%status%"=="0" goto end

"%java%" -XX:+UseSerialGC -Xshare:auto -Djdk.console=java.base -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 %GOUJI_JAVA_OPTIONS% -jar "%jar%" %*
set "status=%errorlevel%"

:end
if defined codepage chcp %codepage% >nul
exit /b %status%

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
